import Documents
import Foundation
import Testing

@testable import Rendering

@Suite struct ChartDrawingTests {
  private func draw(_ chart: Chart, width: Double = 720, isMirrored: Bool = false) -> ChartDrawing {
    ChartDrawing(
      chart, width: width, isMirrored: isMirrored, fontFamily: "Liberation Sans", idPrefix: "c")
  }

  private func chart(_ kind: Chart.Kind, categories: Int, series: Int, seed: UInt64) -> Chart {
    var random = HostileText(seed: seed)
    let long = random.number(below: 2) == 0
    return Chart(
      kind: kind, caption: [.text("c")], alternativeText: "a",
      categories: (0..<categories).map { long ? "Category number \($0)" : "\(2000 + $0)" },
      categoryTitle: "t",
      series: (0..<series).map { index in
        Chart.Series(
          name: "Series \(index)",
          points: (0..<categories).map { _ in
            let value = Double(random.number(below: 1200)) - 100
            return random.number(below: 6) == 0
              ? Chart.Point(value: nil, label: "..")
              : Chart.Point(value: value, label: "\(Int(value))")
          })
      },
      axis: Chart.Axis(
        title: "A unit", ticks: WebSampleDocument.ticks([-100, 0, 250, 500, 750, 1000])),
      decimals: 0)
  }

  @Test(arguments: [Chart.Kind.columns, .lines, .bars])
  func labelsNeverCoverEachOtherAndStayInside(kind: Chart.Kind) throws {
    for categories in [1, 2, 5, 13, 40] {
      for series in [1, 2, 7] {
        for (width, isMirrored) in [(720.0, false), (340, false), (720, true)] {
          let chart = chart(
            kind, categories: categories, series: series, seed: UInt64(categories * 10 + series))
          let drawing = draw(chart, width: width, isMirrored: isMirrored)
          let drawn = try DrawnTexts.of(drawing)
          let what = "\(kind) of \(categories) by \(series), \(width) wide"
          for box in drawn.boxes {
            #expect(
              box.left > -1 && box.right < width + 1 && box.y > 0 && box.y < drawing.height,
              "\(what): '\(box.text)' leaves the drawing")
          }
          #expect(drawn.overlaps.isEmpty, "\(what): \(drawn.overlaps.prefix(3))")
        }
      }
    }
  }

  @Test func missingPointsAreGapsAndNeverNought() throws {
    let columns = try DrawnTexts.of(draw(WebSampleDocument.columns))
    // One column for each value and one key in the legend.
    #expect(columns.shapes["rect.s0"] == 4 + 1)
    #expect(columns.shapes["rect.s2"] == 4 + 1)
    #expect(columns.boxes.filter { $0.text == ".." }.count == 2)
    let lines = try DrawnTexts.of(draw(WebSampleDocument.lines))
    // Three stretches of the first series and its key.
    #expect(lines.shapes["path.l0"] == 3 + 1)
    #expect(lines.shapes["path.s0"] == 13 + 1)
  }

  @Test func aLonelyPointIsMarkedEvenWhereThereAreTooManyForMarkers() throws {
    var chart = chart(.lines, categories: 90, series: 1, seed: 1)
    chart.series[0].points = (0..<90).map {
      $0 == 40 ? Chart.Point(value: 5, label: "5") : Chart.Point(value: nil, label: "..")
    }
    #expect(try DrawnTexts.of(draw(chart)).shapes["path.s0"] == 1)
  }

  @Test func rightToLeftMirrorsPlacesAndNotText() throws {
    let plain = try DrawnTexts.of(draw(WebSampleDocument.columns)).boxes
    let mirrored = try DrawnTexts.of(draw(WebSampleDocument.columns, isMirrored: true)).boxes
    #expect(plain.map(\.text) == mirrored.map(\.text))
    for (a, b) in zip(plain, mirrored) { #expect(abs(a.left - (720 - b.right)) < 0.2) }
    #expect(draw(WebSampleDocument.columns, isMirrored: true).svg.contains("direction=\"ltr\""))
  }

  @Test func strangeNumbersDrawSomethingFinite() throws {
    var chart = chart(.columns, categories: 3, series: 1, seed: 3)
    chart.axis.ticks = []
    for values: [Double] in [
      [0, 0, 0], [.nan, .infinity, 1], [1e308, -1e308, 0], [.leastNonzeroMagnitude, 0, 0],
      [-3, -2, -1],
    ] {
      for kind in [Chart.Kind.columns, .lines, .bars] {
        chart.kind = kind
        chart.series[0].points = values.map { Chart.Point(value: $0, label: "x") }
        let svg = draw(chart).svg
        #expect(!svg.contains("nan") && !svg.contains("inf"))
        _ = try DrawnTexts.of(draw(chart))
      }
    }
    chart.categories = []
    chart.series = []
    _ = try DrawnTexts.of(draw(chart))
  }

  @Test func coloursStandOutFromTheirBackground() {
    for ink in ChartPalette.inks {
      #expect(contrast(ink.light, "ffffff") >= 4.5, "\(ink.light)")
      #expect(contrast(ink.dark, "14181d") >= 4.5, "\(ink.dark)")
    }
    // No two of the first twelve series share colour, dash and marker.
    let looks = (0..<12).map {
      "\(ChartPalette.ink($0).light) \(ChartPalette.dash($0)) \(ChartPalette.marker($0))"
    }
    #expect(Set(looks).count == 12)
  }

  /// The contrast of two colours as WCAG 2.2 defines it.
  private func contrast(_ a: String, _ b: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let number = Int(colour.drop { $0 == "#" }, radix: 16) ?? 0
      let channels = [16, 8, 0].map { shift -> Double in
        let value = Double(number >> shift & 0xFF) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    let pair = [luminance(a), luminance(b)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }
}
