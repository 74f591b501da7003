import Documents

/// The words of the sample document in one language.
struct SampleWords {
  let title: String
  let subtitle: String
  let issuer: String
  let subject: String
  let coverLines: [String]
  let notices: [String]
  let labels: DocumentLabels
  /// Headings, first of the sections and then of the parts.
  let headings: [String]
  /// Sentences of running text.
  let sentences: [String]
  /// Short words for tables and charts.
  let terms: [String]
  /// Signed and formatted numbers.
  let numbers: [String]

  /// A sentence by its place; they come round again.
  func sentence(_ index: Int) -> String { sentences[index % sentences.count] }

  /// A short word by its place.
  func term(_ index: Int) -> String { terms[index % terms.count] }

  /// The first section: paragraphs with every style of text.
  var summary: Section {
    Section(
      id: "summary", title: [.text(headings[0])],
      blocks: [
        .paragraph(Paragraph([.text(sentence(0))], style: .lead)),
        .paragraph(
          Paragraph([
            .text(sentence(1) + " "), .emphasis([.text(sentence(2))]), .text(" "),
            .strong([.text(term(0)), .emphasis([.text(" " + term(1))])]), .text(". "),
            .code("requests.answered-in-time"), .text(" "),
            .link(address: "https://data.example.org/set?id=7&lang=en", text: [.text(term(2))]),
            .text(" "), .reference(section: "figures", text: [.text(headings[2])]), .text("."),
            .footnote([
              .text(sentence(3) + " "),
              .link(
                address: "https://sources.example.org/a b?q=\"é\"", text: [.text("example.org")]),
            ]),
          ])),
        .paragraph(
          Paragraph([
            .text(sentence(4)), .footnote([.text(sentence(5)), .footnote([.text(term(3))])]),
            .lineBreak, .text(sentence(6)),
          ])),
        .paragraph(Paragraph([.text(sentence(7))], style: .unnumbered)),
        .paragraph(Paragraph([.text(sentence(0))], style: .small)),
      ])
  }

  init(_ language: SampleDocument.Language) {
    switch language {
    case .english: self = .english
    case .arabic: self = .arabic
    case .chinese: self = .chinese
    }
  }

  private init(
    title: String, subtitle: String, issuer: String, subject: String, coverLines: [String],
    notices: [String], labels: DocumentLabels, headings: [String], sentences: [String],
    terms: [String], numbers: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.issuer = issuer
    self.subject = subject
    self.coverLines = coverLines
    self.notices = notices
    self.labels = labels
    self.headings = headings
    self.sentences = sentences
    self.terms = terms
    self.numbers = numbers
  }
}

extension SampleWords {
  private static let english = SampleWords(
    title: "Human rights in the city: annual report 2023",
    subtitle: "What the city did, what the figures show, and what remains to be done",
    issuer: "City of Example", subject: "Local government and human rights",
    coverLines: [
      "Submitted in response to Human Rights Council resolution 57/12",
      "To: Office of the United Nations High Commissioner for Human Rights",
    ],
    notices: [
      "This text is written for a test and is no statement of any city.",
      "Figures marked with an asterisk are provisional.",
    ],
    labels: DocumentLabels(
      contents: "Contents", table: "Table", figure: "Figure", footnotes: "Footnotes",
      source: "Source", note: "Note", skipToContent: "Skip to the text", chartData: "Data",
      backToText: "Back to the text", page: "Page", draft: "Draft"),
    headings: [
      "Summary", "Institutions and participation", "Figures", "Hostile text", "Annex: sources",
      "Access to information", "Requests and appeals", "Appeals by subject",
    ],
    sentences: [
      "In 2023 the city answered 412 requests for information, 11 more than in the year before.",
      "The office for non-discrimination received 336 complaints, of which two thirds concerned housing, work or the use of public space.",
      "Every figure in this report can be traced to a file, a line and a formula.",
      "The register of requests is published every quarter under an open licence.",
      "Residents took part in 38 public consultations; one in four proposals was taken up in full.",
      "Proposals count when at least 500 residents support them.",
      "The council adopted its second plan for human rights on 3 March 2023.",
      "This paragraph carries no number, because it introduces what follows.",
    ],
    terms: [
      "Requests received", "Answered in time", "open data portal", "see the register", "Women",
      "Men", "District", "Ciutat Vella", "All districts", "Centre", "Share of seats", "Per cent",
    ],
    numbers: ["412", "1,038", "+11", "−3.2", "96.4", "…"])

  private static let arabic = SampleWords(
    title: "حقوق الإنسان في المدينة: التقرير السنوي 2023",
    subtitle: "ما قامت به المدينة وما تبيّنه الأرقام وما بقي إنجازه",
    issuer: "مدينة المثال", subject: "الحكومة المحلية وحقوق الإنسان",
    coverLines: [
      "مقدَّم استجابةً لقرار مجلس حقوق الإنسان 57/12 (A/HRC/RES/57/12)",
      "إلى: مفوضية الأمم المتحدة السامية لحقوق الإنسان",
    ],
    notices: ["كُتب هذا النص لأغراض الاختبار وليس بيانًا صادرًا عن أي مدينة."],
    labels: DocumentLabels(
      contents: "المحتويات", table: "الجدول", figure: "الشكل", footnotes: "الحواشي",
      source: "المصدر", note: "ملاحظة", skipToContent: "انتقل إلى النص", chartData: "البيانات",
      backToText: "العودة إلى النص", page: "الصفحة", draft: "مسودة"),
    headings: [
      "ملخص", "المؤسسات والمشاركة", "الأرقام", "نص معادٍ", "المرفق: المصادر",
      "الوصول إلى المعلومات", "الطلبات والطعون", "الطعون حسب الموضوع",
    ],
    sentences: [
      "أجابت المدينة في عام 2023 عن 412 طلبًا للحصول على المعلومات، بزيادة قدرها 11 طلبًا عن العام السابق.",
      "تلقى مكتب مكافحة التمييز 336 شكوى، يتعلق ثلثاها بالسكن أو العمل أو استخدام الأماكن العامة.",
      "يمكن تتبع كل رقم في هذا التقرير إلى ملف وسطر وصيغة حسابية.",
      "يُنشر سجل الطلبات كل ثلاثة أشهر بترخيص مفتوح (CC BY 4.0).",
      "شارك السكان في 38 مشاورة عامة، واعتُمد ربع المقترحات بالكامل.",
      "تُحتسب المقترحات عندما يؤيدها 500 من السكان على الأقل.",
      "اعتمد المجلس خطته الثانية لحقوق الإنسان في 3 آذار/مارس 2023.",
      "لا تحمل هذه الفقرة رقمًا لأنها تمهد لما يليها.",
    ],
    terms: [
      "الطلبات الواردة", "أُجيب عنها في الموعد", "بوابة البيانات المفتوحة", "انظر السجل",
      "النساء", "الرجال", "المنطقة", "المدينة القديمة", "جميع المناطق", "المركز",
      "نسبة المقاعد", "في المائة",
    ],
    numbers: ["412", "1,038", "\u{200E}+11", "\u{200E}−3.2", "96.4", "…"])

  private static let chinese = SampleWords(
    title: "城市人权状况:2023年度报告",
    subtitle: "城市做了什么,数字说明了什么,还有哪些工作要做",
    issuer: "示例市人民政府", subject: "地方政府与人权",
    coverLines: ["根据人权理事会第57/12号决议提交", "致:联合国人权事务高级专员办事处"],
    notices: ["本文仅供测试之用,不代表任何城市的立场。"],
    labels: DocumentLabels(
      contents: "目录", table: "表", figure: "图", footnotes: "脚注", source: "资料来源", note: "注",
      skipToContent: "跳至正文", chartData: "数据", backToText: "返回正文", page: "页", draft: "草稿"),
    headings: [
      "摘要", "机构与参与", "数据", "特殊文本", "附件:资料来源", "信息获取", "申请与申诉", "按主题分列的申诉",
    ],
    sentences: [
      "2023年,本市答复了412项信息公开申请,比上一年增加11项。",
      "反歧视办公室收到336件投诉,其中三分之二涉及住房、就业或公共空间的使用。",
      "本报告中的每一个数字都可以追溯到文件、行和公式。",
      "申请登记册每季度以开放许可的形式公布。",
      "居民参加了38次公众协商,四分之一的提案被全部采纳。",
      "获得至少500名居民支持的提案方可计入。",
      "市议会于2023年3月3日通过了“第二个人权计划”。",
      "本段不编号,因为它只是引出下文。",
    ],
    terms: [
      "收到的申请", "按时答复", "开放数据平台", "见登记册", "女性", "男性", "地区", "老城区", "所有地区",
      "中心", "席位比例", "百分比",
    ],
    numbers: ["412", "1,038", "+11", "−3.2", "96.4", "…"])
}
