extension SHA256Digest {
  /// Takes the 32 bytes of a digest that was kept; nil when there are more or fewer.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == SHA256Digest.size else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    self.init(hexadecimal: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
