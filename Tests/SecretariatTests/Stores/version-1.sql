-- The tables of a store as version 1 made them.
CREATE SCHEMA cityrights;
CREATE TABLE cityrights.version (version integer NOT NULL);
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
INSERT INTO cityrights.version VALUES (1);
