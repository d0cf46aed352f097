@main
struct Bantin {
    static func main() {}
}
