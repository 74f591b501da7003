// CivicSpace
