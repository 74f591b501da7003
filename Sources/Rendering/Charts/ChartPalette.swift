/// The colours, dashes and markers that tell a chart's series apart. Colour is never the only
/// sign: lines differ by dash and marker too, columns and bars by their hatching.
enum ChartPalette {
  /// A colour on a light and on a dark background; each stands out from its background by at
  /// least 4.5 to 1 (3 to 1 is what WCAG 2.2, 1.4.11 asks).
  struct Ink {
    let light: String
    let dark: String
  }

  /// A mark at a point of a line.
  enum Marker: CaseIterable { case circle, square, triangle, diamond, cross, wedge }

  /// The colours, in the order in which series take them.
  static let inks = [
    Ink(light: "#1f4e79", dark: "#86bbec"), Ink(light: "#b4510d", dark: "#f2a065"),
    Ink(light: "#3f6f22", dark: "#9fd07a"), Ink(light: "#7030a0", dark: "#cfa8ee"),
    Ink(light: "#00707a", dark: "#63cbd3"), Ink(light: "#a61e4d", dark: "#f38fab"),
  ]
  /// SVG dash patterns; the empty one is a solid line.
  static let dashes = ["", "7 4", "2 3", "9 3 2 3", "12 4", "4 2"]

  static func ink(_ series: Int) -> Ink { inks[series % inks.count] }
  static func dash(_ series: Int) -> String {
    dashes[(series + series / inks.count) % dashes.count]
  }
  static func marker(_ series: Int) -> Marker {
    Marker.allCases[(series + series / inks.count) % Marker.allCases.count]
  }
}
