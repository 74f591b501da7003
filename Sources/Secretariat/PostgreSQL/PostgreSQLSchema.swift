/// The tables of a shared store, and how those of every released version become the newest.
enum PostgreSQLSchema {
  /// The newest version.
  static var version: Int { migrations.count }

  /// What each version adds to the one before it.
  static let migrations: [String] = [
    """
    CREATE TABLE cityrights.city (
      id text PRIMARY KEY,
      country text NOT NULL,
      identifiers text NOT NULL
    );
    CREATE TABLE cityrights.submission (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      identity bytea NOT NULL UNIQUE,
      name text NOT NULL,
      city text NOT NULL REFERENCES cityrights.city (id),
      call text NOT NULL,
      year text NOT NULL,
      revision integer NOT NULL,
      replaced boolean NOT NULL,
      date text,
      signer text NOT NULL,
      answers text NOT NULL,
      figures integer NOT NULL,
      annex integer NOT NULL,
      received text
    );
    CREATE UNIQUE INDEX submission_newest ON cityrights.submission (call, year, city)
      WHERE NOT replaced;
    CREATE INDEX submission_city ON cityrights.submission (city, call, year, revision);
    CREATE TABLE cityrights.block (
      submission bigint PRIMARY KEY REFERENCES cityrights.submission (id),
      bytes bytea NOT NULL
    );
    CREATE TABLE cityrights.package (
      submission bigint PRIMARY KEY REFERENCES cityrights.submission (id),
      bytes bytea NOT NULL
    );
    CREATE TABLE cityrights.shared_record (
      submission bigint NOT NULL REFERENCES cityrights.submission (id),
      register text NOT NULL,
      record text NOT NULL,
      period text NOT NULL,
      PRIMARY KEY (submission, register, period, record)
    );
    CREATE TABLE cityrights.observation (
      submission bigint NOT NULL REFERENCES cityrights.submission (id),
      indicator text NOT NULL,
      period text NOT NULL,
      breakdown text NOT NULL,
      value double precision,
      unit text NOT NULL,
      method text NOT NULL,
      mark text NOT NULL,
      status text NOT NULL,
      source text NOT NULL
    );
    CREATE INDEX observation_submission ON cityrights.observation (submission);
    """,
    // What was refused; and whether a city gives a figure twice, which is costly to find out among
    // all rows later. That a row has its submission is not asked for each row: both are written in one
    // transaction.
    """
    ALTER TABLE cityrights.observation DROP CONSTRAINT observation_submission_fkey;
    ALTER TABLE cityrights.observation ADD COLUMN repeated smallint NOT NULL DEFAULT 0;
    UPDATE cityrights.observation o SET repeated = 1
    FROM (
      SELECT submission, indicator, period, breakdown FROM cityrights.observation
      WHERE mark IN ('', 'confidential')
      GROUP BY submission, indicator, period, breakdown HAVING count(*) > 1
    ) twice
    WHERE o.mark IN ('', 'confidential') AND o.submission = twice.submission
      AND o.indicator = twice.indicator AND o.period = twice.period
      AND o.breakdown = twice.breakdown;
    CREATE TABLE cityrights.refusal (
      digest bytea PRIMARY KEY,
      file text NOT NULL,
      reasons text NOT NULL,
      received text
    );
    """,
    // What cities mean by their indicators, so that a status page reads no figures.
    """
    CREATE TABLE cityrights.meaning (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      indicator text NOT NULL,
      unit text NOT NULL,
      method text NOT NULL,
      UNIQUE (indicator, unit, method)
    );
    ALTER TABLE cityrights.submission ADD COLUMN meanings bytea;
    """,
  ]
  /// The version from which on a submission says what it means by its indicators.
  static let versionWithMeanings = 3
}
