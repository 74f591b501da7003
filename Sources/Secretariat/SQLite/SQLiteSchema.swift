import GRDB

/// The tables of the embedded store, and how those of every released version become the newest.
enum SQLiteSchema {
  /// What marks a file as a store: `CRst` in its header.
  static let applicationID = 0x4352_7374
  /// The newest version.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          CREATE TABLE city (
            id TEXT PRIMARY KEY NOT NULL,
            country TEXT NOT NULL,
            identifiers TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE submission (
            id INTEGER PRIMARY KEY NOT NULL,
            identity BLOB NOT NULL UNIQUE,
            name TEXT NOT NULL,
            city TEXT NOT NULL REFERENCES city (id),
            call TEXT NOT NULL,
            year TEXT NOT NULL,
            revision INTEGER NOT NULL,
            replaced INTEGER NOT NULL,
            date TEXT,
            signer TEXT NOT NULL,
            answers TEXT NOT NULL,
            figures INTEGER NOT NULL,
            annex INTEGER NOT NULL,
            received TEXT
          ) STRICT;
          CREATE UNIQUE INDEX submission_newest ON submission (call, year, city) WHERE replaced = 0;
          CREATE INDEX submission_city ON submission (city, call, year, revision);
          CREATE TABLE block (
            submission INTEGER PRIMARY KEY NOT NULL REFERENCES submission (id),
            bytes BLOB NOT NULL
          ) STRICT;
          CREATE TABLE package (
            submission INTEGER PRIMARY KEY NOT NULL REFERENCES submission (id),
            bytes BLOB NOT NULL
          ) STRICT;
          CREATE TABLE shared_record (
            submission INTEGER NOT NULL REFERENCES submission (id),
            register TEXT NOT NULL,
            record TEXT NOT NULL,
            period TEXT NOT NULL,
            PRIMARY KEY (submission, register, period, record)
          ) STRICT, WITHOUT ROWID;
          """)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    // What was refused, and the lists of the office, which stand in copies alone.
    migrator.registerMigration("2") { db in
      try db.execute(
        sql: """
          CREATE TABLE refusal (
            digest BLOB PRIMARY KEY NOT NULL,
            file TEXT NOT NULL,
            reasons TEXT NOT NULL,
            received TEXT
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE list (
            name TEXT PRIMARY KEY NOT NULL,
            bytes BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    }
    // What cities mean by their indicators, so that a status page reads no figures.
    migrator.registerMigration("3") { db in
      try db.execute(
        sql: """
          CREATE TABLE meaning (
            id INTEGER PRIMARY KEY NOT NULL,
            indicator TEXT NOT NULL,
            unit TEXT NOT NULL,
            method TEXT NOT NULL,
            UNIQUE (indicator, unit, method)
          ) STRICT;
          ALTER TABLE submission ADD COLUMN meanings BLOB;
          """)
      try SQLiteStore.fillMeanings(in: db)
    }
    return migrator
  }
}
