// The peer of `cityrights --version`: a Swift program that only prints.
print("0.1.0")
