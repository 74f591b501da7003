import ReportingCore

/// The fields that Open SDG knows in the description of an indicator.
enum OpenSDGFields {
  /// Whether Open SDG, its SDMX metadata structure or the repository's own schema has a field.
  static func isKnown(_ key: String, schema: Set<String> = []) -> Bool {
    if general.contains(key) || schema.contains(key) { return true }
    let parts = key.split(separator: "_")
    if let last = parts.last, Int(last) != nil,
      numbered.contains(parts.dropLast().joined(separator: "_"))
    {
      return true
    }
    var base = key
    if let range = key.firstRange(of: "__") { base = String(key[..<range.lowerBound]) }
    return structure.contains(base) || general.contains(base)
  }

  /// What was probably meant by a field that nobody knows.
  static func nearest(to key: String, schema: Set<String> = []) -> String? {
    let parts = key.split(separator: "_")
    if let last = parts.last, let number = Int(last),
      let near = NearMiss.bestMatch(
        for: parts.dropLast().joined(separator: "_"), among: numbered.sorted())
    {
      return "\(near)_\(number)"
    }
    return NearMiss.bestMatch(for: key, among: general.union(structure).union(schema).sorted())
  }

  /// Reporting states that Open SDG knows without further settings.
  static let reportingStates = ["complete", "inprogress", "notstarted", "notapplicable"]

  /// Fields that say yes or no.
  static let yesOrNo: Set<String> = [
    "data_non_statistical", "data_show_map", "published", "standalone", "placeholder_only",
    "auto_progress_calculation",
  ]

  /// Kinds of chart.
  static let graphTypes = ["line", "bar", "binary", "area", "map", "table", "scatter"]

  private static let general: Set<String> = Set(
    """
    auto_progress_calculation comments_limitations composite_breakdown_label computation_calculations
    computation_definitions computation_units copyright data_disaggregation_information data_end_values
    data_footnote data_keywords data_non_statistical data_notice_class data_notice_heading
    data_notice_text data_show_map data_start_values embedded_feature_footer embedded_feature_html
    embedded_feature_tab_title embedded_feature_title embedded_feature_url expected_disaggregations
    footer_fields global_geographical_coverage goal_meta_link goal_meta_link_text goal_name goal_number
    graph_annotations graph_limits graph_max_value graph_min_value graph_missing_values
    graph_series_breaks graph_stacked_disaggregation graph_status_notes graph_step graph_stepsize
    graph_subtitle graph_subtitles graph_target_lines graph_target_points graph_title graph_titles
    graph_type graph_types headline_color indicator indicator_available indicator_callout
    indicator_definition indicator_name indicator_name_national indicator_number indicator_sort_order
    indicator_tabs language layout map_layers national_geographical_coverage
    national_indicator_available national_metadata other_info page_content permalink placeholder
    precision previous next progress_calculation_options progress_status proxy proxy_series
    publications published related_indicators reporting_status sdg_goal slug sort sources standalone
    stats_notes tags target target_id target_name target_number title un_custodian_agency
    un_designated_tier x_axis_label
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let numbered: Set<String> = Set(
    """
    source_active source_contact source_data_information source_data_source source_data_supplier
    source_earliest_available source_geographical_coverage source_next_release source_organisation
    source_organisation_logo source_other_info source_periodicity source_release_date
    source_statistical_classification source_url source_url_text
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The fields of the SDG metadata structure definition (SDMX), as UNSD names them.
  private static let structure: Set<String> = Set(
    """
    ADJUSTMENT CLASS_SYSTEM COLL_METHOD COMPARABILITY COMPILING_ORG CONTACT CONTACT_EMAIL
    CONTACT_FUNCT CONTACT_MAIL CONTACT_NAME CONTACT_ORGANISATION CONTACT_PHONE COVERAGE DATA_COMP
    DATA_SOURCE DATA_VALIDATION DOC_METHOD FREQ_COLL IMPUTATION IND_DEF_CON_CLASS INST_MANDATE
    META_LAST_UPDATE ORGANISATION_UNIT OTHER_DOC OTHER_METHOD QUALITY_ASSMNT QUALITY_ASSURE
    QUALITY_MGMNT RATIONALE REC_USE_LIM REF_AREA REG_AGG REL_CAL_POLICY REPORTING_TYPE
    SDG_CUSTODIAN_AGENCIES SDG_DATA_SOURCE SDG_GOAL SDG_INDICATOR SDG_INDICATOR_INFO
    SDG_RELATED_INDICATORS SDG_SERIES SDG_SERIES_DESCR SDG_TARGET SOURCE_TYPE SRC_TYPE_COLL_METHOD
    STAT_CONC_DEF UNIT_MEASURE
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
