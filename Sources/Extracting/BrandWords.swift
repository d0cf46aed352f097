import Vietnamese

/// The words around the brands of companies that tell the company from what it sells, runs or pays for.
enum BrandWords {
    /// What behind a body's name makes a contest or a prize of it.
    static let contests = SyllableSet(
        "Cup Cúp World Asian Suzuki Open Games Championship Champions Awards Award League Marathon Shield Trophy The")
    /// Companies on whose pages people write.
    static let platforms = SyllableSet("Facebook Twitter YouTube Zalo LinkedIn Google")
    /// What companies sell, by the word behind their name.
    static let products = SyllableSet("Pay Music Play Maps Watch Store Galaxy Note TV Drive Cloud Home")
    static let beforePlatforms = SyllableSet("trên mạng hội trang page fanpage kênh khoản Fanpage lên qua bằng vào")
    static let afterPlatforms = SyllableSet("cá của")
    /// What the words behind a company's brand may say that it does.
    static let firms = SyllableSet(
        "Electronics Motor Motors Group Bank Airlines Air Merchant Marine Heavy Industries Engineering Display Insurance Life Capital Technology Technologies Corporation Corp Inc Ltd Holdings Chemical Chemicals Energy Securities Telecom Vina Global International Logistics Steel Construction Pharma Entertainment Pictures Software Systems Media Finance Financial Trading Solutions SDS Mobile"
    )
}
