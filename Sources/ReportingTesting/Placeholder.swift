// ReportingTesting
