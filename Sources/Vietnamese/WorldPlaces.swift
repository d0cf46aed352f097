/// Countries, cities and regions as Vietnamese news writes them. All lists are general knowledge.
public enum WorldPlaces {
    public enum Kind: Sendable { case country, city, region, vietnam, building }

    public static let all = Gazetteer<Kind>(
        entries(countries, .country) + entries(cities, .city) + entries(regions, .region) + entries(vietnam, .vietnam)
            + entries(buildings, .building))

    private static func entries(_ list: String, _ kind: Kind) -> [(String, Kind)] {
        list.split { $0 == "," || $0 == "\n" }.map { name in
            (String(name.drop { $0 == " " }), kind)
        }
    }

    static let countries = """
        VN, TQ, Việt Nam, Viet Nam, Vietnam, Miến Điện, Trung Hoa, Ả-rập Saudi, Ả Rập Saudi, Ả-rập Xê-út, Ả Rập Xê-út, Tây Đức, Đông Đức, Nam Tư, Tiệp Khắc, Puerto Rico, Eritrea, Djibouti, Mauritania, Mauritius, Burkina Faso, Sierra Leone, Gambia, Guinea, Guinea Xích Đạo, Cape Verde, Lesotho, Swaziland, Comoros, Seychelles, Trinidad và Tobago, Barbados, Saint Lucia, Grenada, Suriname, Guyana, Belize, Samoa, Tonga, Vanuatu, Quần đảo Solomon, Palau, Micronesia, Andorra, San Marino, Liechtenstein, Lichtenstein, Greenland, Xứ Wales, Bắc Ireland, Bắc Macedonia, Bosnia và Herzegovina, Bosnia-Herzegovina, Côte d'Ivoire, Turkmenia, Bahrain, Bờ Tây, Dải Gaza, Catalonia, Catalunya, Lào, Campuchia, Cam-pu-chia, Thái Lan, Trung Quốc, Nhật Bản, Nhật, Hàn Quốc, Triều Tiên, Mông Cổ
        Singapore, Xinh-ga-po, Malaysia, Ma-lai-xi-a, Indonesia, In-đô-nê-xi-a, Philippines, Philippine, Phi-líp-pin, Brunei, Bru-nây
        Myanmar, Mi-an-ma, Timor Leste, Đông Timor, Ấn Độ, Pakistan, Pa-ki-xtan, Bangladesh, Băng-la-đét, Sri Lanka, Xri Lan-ca, Nepal
        Bhutan, Maldives, Afghanistan, Áp-ga-ni-xtan, Iran, I-ran, Iraq, I-rắc, Syria, Xi-ri, Israel, I-xra-en, Palestine, Pa-lét-xtin
        Jordan, Gioóc-đa-ni, Lebanon, Li-băng, Ả rập Xê út, Ả Rập Xê Út, Ả-rập Xê-út, Saudi Arabia, Yemen, Oman, Qatar, Ca-ta, Bahrain, Kuwait, Cô-oét
        UAE, Các Tiểu vương quốc Ả rập Thống nhất, Thổ Nhĩ Kỳ, Síp, Gruzia, Armenia, Azerbaijan, Kazakhstan, Ca-dắc-xtan, Uzbekistan
        Kyrgyzstan, Tajikistan, Turkmenistan, Đài Loan, Hồng Kông, Hong Kong, Hồng Công, Macau, Ma Cao
        Nga, Liên bang Nga, LB Nga, Liên Xô, Ukraine, U-crai-na, Ucraina, Belarus, Bê-la-rút, Moldova, Anh, Vương quốc Anh, Pháp, Đức
        CHLB Đức, Cộng hòa Liên bang Đức, Cộng hòa Dân chủ Đức, CHDC Đức, Italia, Italy, I-ta-li-a, Ý, Tây Ban Nha, Bồ Đào Nha, Hà Lan, Bỉ, Luxembourg, Thụy Sĩ, Thụy Sỹ, Áo
        Thụy Điển, Na Uy, Phần Lan, Đan Mạch, Iceland, Ireland, Ai-len, Scotland, Ba Lan, Séc, Cộng hòa Séc, CH Séc, Slovakia, Xlô-va-ki-a
        Hungary, Hung-ga-ri, Romania, Ru-ma-ni, Bulgaria, Bun-ga-ri, Serbia, Xéc-bi-a, Croatia, Slovenia, Bosnia, Albania, Hy Lạp, Malta
        Estonia, Latvia, Litva, Lithuania, Vatican, Va-ti-căng, Tòa thánh Vatican, Montenegro, Macedonia, Kosovo, Monaco
        Mỹ, Hoa Kỳ, Hợp chúng quốc Hoa Kỳ, Canada, Ca-na-đa, Mexico, Mê-hi-cô, Mê-xi-cô, Cuba, Cu Ba, Cu-ba, Cộng hòa Cuba, Brazil, Bra-xin
        Argentina, Ác-hen-ti-na, Chile, Chi-lê, Peru, Pê-ru, Colombia, Cô-lôm-bi-a, Venezuela, Vê-nê-xu-ê-la, Ecuador, Bolivia, Uruguay
        Paraguay, Panama, Pa-na-ma, Costa Rica, Nicaragua, Honduras, Guatemala, El Salvador, Haiti, Ha-i-ti, Jamaica, Dominica, Bahamas
        Ai Cập, Libya, Li-bi, Algeria, An-giê-ri, Tunisia, Morocco, Ma-rốc, Sudan, Xu-đăng, Nam Sudan, Ethiopia, Somalia, Kenya, Uganda
        Tanzania, Rwanda, Burundi, Congo, Angola, Ăng-gô-la, Mozambique, Mô-dăm-bích, Zambia, Zimbabwe, Nam Phi, Nigeria, Ghana, Mali
        Senegal, Cameroon, Bờ Biển Ngà, Gabon, Niger, Chad, Trung Phi, Madagascar, Namibia, Botswana, Malawi, Liberia, Benin, Togo
        Australia, Úc, Ô-xtrây-li-a, New Zealand, Niu Di-lân, Papua New Guinea, Fiji
        Cộng hòa Dân chủ Nhân dân Lào, CHDCND Lào, Vương quốc Campuchia, CHDCND Triều Tiên, Cộng hòa Pháp, Cộng hòa Ấn Độ, Cộng hòa Singapore
        Cộng hòa Ba Lan, Cộng hòa Bulgaria, Cộng hòa Italia, Đại Hàn Dân quốc, Cộng hòa Nhân dân Trung Hoa, Cộng hòa Liên bang Nga, Vương quốc Thái Lan
        Cộng hòa Dân chủ Nhân dân Triều Tiên, Cộng hòa Xã hội chủ nghĩa Việt Nam, Cộng hòa XHCN Việt Nam, CHXHCN Việt Nam
        """

    static let cities = """
        Bắc Kinh, Thượng Hải, Quảng Châu, Quảng Đông, Quảng Tây, Vân Nam, Thâm Quyến, Côn Minh, Nam Ninh, Trùng Khánh, Hải Nam, Tân Cương, Tây Tạng
        Bằng Tường, Tứ Xuyên, Hà Bắc, Tokyo, Tô-ky-ô, Osaka, Kyoto, Fukuoka, Yokohama, Nagoya, Kobe, Hiroshima, Nagasaki, Okinawa, Hokkaido, Fukushima
        Seoul, Xơ-un, Busan, Incheon, Daegu, Bình Nhưỡng, Vientiane, Viêng Chăn, Viêng-chăn, Luang Prabang, Savannakhet, Xiêng Khoảng, Hủa Phăn
        Champasak, Hua Phan, Houaphanh, Luông Pha Băng, Luông Pha Bang, Luang Namtha, Luông Nậm Thà, Phongsaly, Phôngsaly, Phông-xa-lỳ, Oudomxay, U Đôm Xay, Bokeo, Bò Kẹo, Sayabouly, Xayabury, Xay-nha-bu-ly, Xieng Khouang, Xiêng-khoảng, Attapeu, Át-ta-pư, Sê Kông, Sekong, Salavan, Xa-la-van, Khammouane, Mondulkiri, Ratanakiri, Svay Rieng, Prey Veng, Kampong Cham, Kampong Thom, Kandal, Takeo, Tà Keo, Stung Treng, Kratie, Khăm Muộn, Bolikhamxay, Bô-ly-khăm-xay, Xa-vẳn-na-khệt, Phnom Penh, Phnôm Pênh, Nông Pênh, Siem Reap, Xiêm Riệp
        Bangkok, Băng Cốc, Băng-cốc, Chiang Mai, Phuket, Pattaya, Kuala Lumpur, Jakarta, Gia-các-ta, Bali, Manila, Ma-ni-la, Yangon, Naypyidaw
        New Delhi, Niu Đê-li, Mumbai, Dhaka, Islamabad, Karachi, Kabul, Tehran, Baghdad, Mosul, Damascus, Aleppo, Raqqa, Idlib, Jerusalem, Tel Aviv, Gaza
        Beirut, Riyadh, Mecca, Dubai, Abu Dhabi, Doha, Ankara, Istanbul, Matxcơva, Mát-xcơ-va, Moscow, Moskva, Mátxcơva, Saint Petersburg, St Petersburg
        Xanh Pê-téc-bua, Vladivostok, Sochi, Crimea, Kiev, Kyiv, Donetsk, Minsk, London, Luân Đôn, Manchester, Liverpool, Birmingham, Paris, Pa-ri, Nice
        Lyon, Marseille, Berlin, Béc-lin, Munich, Frankfurt, Hamburg, Bonn, Rome, Roma, Milan, Venice, Turin, Madrid, Barcelona, Lisbon, Brussels
        Brúc-xen, Amsterdam, The Hague, La Haye, Zurich, Geneva, Giơ-ne-vơ, Davos, Bern, Vienna, Viên, Stockholm, Oslo, Helsinki, Copenhagen, Warsaw
        Vác-sa-va, Praha, Prague, Budapest, Bucharest, Sofia, Athens, Belgrade, Washington, Washington D.C, Washington DC, Oa-sinh-tơn, New York, Niu Oóc
        Los Angeles, San Francisco, Chicago, Boston, Houston, Dallas, Seattle, Miami, Las Vegas, Philadelphia, Atlanta, Texas, California, Florida, Hawaii
        Alabama, Arkansas, Colorado, Connecticut, Delaware, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maryland, Massachusetts, Minnesota, Mississippi, Missouri, Montana, Nebraska, New Hampshire, New Jersey, New Mexico, North Carolina, South Carolina, North Dakota, South Dakota, Oklahoma, Oregon, Pennsylvania, Rhode Island, Tennessee, Utah, Vermont, West Virginia, Wisconsin, Wyoming
        San Diego, San Jose, San Antonio, Detroit, Baltimore, Nashville, New Orleans, Salt Lake City, Portland, Sacramento, Honolulu, Pittsburgh, Cincinnati, Tampa, Manhattan, Brooklyn, Hollywood, Silicon Valley, Beverly Hills, Trân Châu Cảng, Calgary, Quebec, Acapulco, Guadalajara
        Edinburgh, Glasgow, Belfast, Cardiff, Leeds, Sheffield, Bristol, Oxford, Cambridge, Dublin, Cannes, Bordeaux, Toulouse, Strasbourg, Lille, Nantes, Calais, Monte Carlo, Stuttgart, Dusseldorf, Leipzig, Dresden, Hannover, Cologne, Nuremberg, Naples, Napoli, Bologna, Sicily, Valencia, Sevilla, Malaga, Bilbao, Porto, Antwerp, Rotterdam, Basel, Lausanne, Salzburg, Krakow, Gdansk, Gothenburg, Malmo, Bergen, Reykjavik, Tallinn, Riga, Vilnius, Bratislava, Ljubljana, Zagreb, Sarajevo, Skopje, Tirana, Podgorica, Thessaloniki, Nicosia, Valletta, Chisinau, Odessa, Lviv, Kharkov, Lugansk, Sevastopol, Simferopol, Novosibirsk, Volgograd, Kaliningrad, Chechnya, Siberia, Kamchatka, Tbilisi, Yerevan, Baku, Astana, Almaty, Tashkent, Bishkek, Dushanbe, Ulan Bator, Ulaanbaatar
        Homs, Latakia, Palmyra, Daraa, Deir Ez-Zor, Tartus, Kirkuk, Basra, Fallujah, Tikrit, Erbil, Kandahar, Lahore, Peshawar, Kashmir, Kolkata, Calcutta, Chennai, Bangalore, Hyderabad, Kathmandu, Thimphu, Colombo, Chittagong, Rakhine, Mandalay, Haifa, Ramallah, Bờ Tây sông Jordan, Amman, Sanaa, Muscat, Manama, Medina, Jeddah, Izmir, Antalya, Ankara
        Alexandria, Giza, Casablanca, Marrakech, Rabat, Algiers, Tunis, Benghazi, Khartoum, Lagos, Abuja, Accra, Dakar, Kinshasa, Luanda, Harare, Lusaka, Kampala, Kigali, Mogadishu, Dar es Salaam, Durban
        Đài Bắc, Vũ Hán, Hàng Châu, Tô Châu, Nam Kinh, Hạ Môn, Phúc Châu, Trịnh Châu, Hợp Phì, Thẩm Dương, Cáp Nhĩ Tân, Hồ Bắc, Cam Túc, Thiểm Tây, Chiết Giang, Giang Tô, Hắc Long Giang, Nội Mông, Nội Mông Cổ
        Sapporo, Sendai, Kanagawa, Chiba, Saitama, Nara, Hakone, Gangnam, Jeju, Gwangju, Daejeon, Ulsan, Pyongyang, Pyeongchang, Krabi, Ayutthaya, Hua Hin, Pattani, Yala, Narathiwat, Songkhla, Udon Thani, Nakhon Phanom, Penang, Johor, Malacca, Sabah, Sarawak, Surabaya, Yogyakarta, Bandung, Sumatra, Sulawesi, Borneo, Aceh, Cebu, Davao, Luzon, Palawan, Battambang, Sihanoukville, Kampot, Pakse, Sentosa
        Hobart, Gold Coast, New South Wales, Queensland, Tasmania, Christchurch, Queenstown
        Virginia, Alaska, Ohio, Michigan, Nevada, Arizona, Ottawa, Toronto, Montreal, Vancouver, Mexico City, La Habana, La Ha-ba-na, Havana, Caracas, Brasilia
        Rio de Janeiro, Sao Paulo, Buenos Aires, Santiago, Lima, Bogota, Cairo, Tripoli, Johannesburg, Cape Town, Pretoria, Nairobi, Addis Ababa
        Canberra, Sydney, Melbourne, Brisbane, Perth, Adelaide, Auckland, Wellington, Guam, Marawi, Mindanao, Hồng Hà, Liêu Ninh, Phúc Kiến
        """

    static let regions = """
        châu Á, Châu Á, châu Âu, châu Phi, châu Mỹ, châu Úc, châu Đại Dương, châu Á - Thái Bình Dương, Mỹ Latinh, Mỹ La-tinh, Mỹ Latin
        Đông Nam Á, Đông Bắc Á, Nam Á, Bắc Lào, Nam Lào, Trung Lào, Trung Á, Đông Á, Tây Á, Trung Đông, Bắc Phi, Tây Phi, Bắc Mỹ, Nam Mỹ, Trung Mỹ, Đông Âu, Tây Âu, Bắc Âu, Nam Âu
        Thái Bình Dương, Đại Tây Dương, Ấn Độ Dương, Bắc Băng Dương, Địa Trung Hải, Biển Đông, Biển Đen, Biển Hoa Đông, Caribe, Bắc Cực, Nam Cực
        bán đảo Triều Tiên, Đông Dương, vịnh Ba Tư, Bắc Triều Tiên, Bắc Cạn, bán đảo Crimea, Balkan, Baltic, biển Baltic, Caribbean, Mekong, sông Mekong, dãy Himalaya, Himalaya, Alps, dãy Alps, Sahara, Hồng Hải, Biển Đỏ, Biển Bắc, Biển Caribe, eo biển Malacca, eo biển Đài Loan, kênh đào Suez, kênh đào Panama, Trái Đất, Trái đất, Mặt Trăng, Đông-Nam Á, Đông Nam châu Á, châu Nam Cực, Tây Thái Bình Dương, Ấn Độ - Thái Bình Dương, Scandinavia, Siberi, Châu Âu, Châu Phi, Châu Mỹ, Châu Úc
        """

    static let vietnam = """
        Tây Nguyên, Tây Bắc, Đông Bắc, Đông Bắc Bộ, Tây Bắc Bộ, Đông Bắc bộ, Tây Bắc bộ, miền Đông Nam Bộ, miền Đông Nam bộ, miền Tây Nam bộ, Tây Nam Bộ, Đông Nam Bộ, Bắc Bộ, Trung Bộ, Nam Bộ, Nam Trung Bộ, Bắc Trung Bộ, Bắc Trung bộ, Nam Trung bộ, Đông Nam bộ
        Tây Nam bộ, Đồng bằng sông Cửu Long, Đồng bằng sông Hồng, ĐBSCL, Hoàng Sa, Trường Sa, Bắc Kỳ, Trung Kỳ, Nam Kỳ, Đông Nam bộ, Việt Bắc
        quần đảo Hoàng Sa, quần đảo Trường Sa, Duyên hải miền Trung, miền Trung, miền Bắc, miền Nam, miền Tây, Duyên hải Nam Trung Bộ, Tây Nam Bộ
        Sài Gòn, TP.HCM, TP HCM, TPHCM, Tp.HCM, Tp HCM, TP. Hồ Chí Minh, Hà Thành, Hải Vân, Côn Đảo, Thừa Thiên Huế, Thừa Thiên - Huế, Huế
        Đăk Lăk, Đăk Nông, Đắc Lắc, Đắc Nông, Dak Lak, Đak Lak, Đak Nông, Bắc Cạn, Hoà Bình, Bà Rịa Vũng Tàu, Bà Rịa, BR-VT, Lạng Sơn
        Đà Lạt, Nha Trang, Vũng Tàu, Quy Nhơn, Vinh, Pleiku, Plei Ku, Buôn Ma Thuột, Buôn Mê Thuột, Hạ Long, Sa Pa, Sapa, Phan Thiết, Phan Rang, Tam Đảo
        Phú Quốc, Hội An, Mỹ Tho, Biên Hòa, Rạch Giá, Long Xuyên, Móng Cái, Việt Trì, Đồng Hới, Đông Hà, Tam Kỳ, Tuy Hòa, Thủ Dầu Một, Thủ Đức, Cam Ranh
        Phong Nha - Kẻ Bàng, Phong Nha – Kẻ Bàng, Phong Nha Kẻ Bàng, Hồ Tây, Hồ Gươm, Hồ Hoàn Kiếm, Hồ Con Rùa, Bà Nà, Fansipan, Phan Xi Păng, Yên Tử, Tràng An, Bái Đính, Mũi Né, Bãi Cháy, Tuần Châu, Nội Bài, Tân Sơn Nhất, Chợ Lớn, Điện Biên, xứ Nghệ, xứ Huế, xứ Thanh, xứ Quảng, xứ Lạng, miền Đông, miền Tây Nam Bộ, Đồng Tháp Mười, U Minh, Nam bộ, Bắc bộ, Trung bộ
        Dung Quất, Chu Lai, Vũng Áng, Nghi Sơn, Vân Đồn, Điện Biên Phủ, Lao Bảo, Mộc Bài, Hà Tiên, Chân Mây, Cát Bà, Lý Sơn, Phong Nha
        """

    /// Houses whose names start or end with those of bodies.
    static let buildings = "Nhà Quốc hội, Phủ Chủ tịch"
}
