-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4: diaries that are kept on two computers and united now and then.
--
-- Uniting takes of each record the newest state, and of nothing else. So one copy may have deleted a
-- factor that a day of the other still has a value of, which is no reference therefore: the value
-- stays and is not shown. And both may have made a factor of the same name. The younger one is
-- shown with a number behind its name.

DROP INDEX own_factor_by_name;

CREATE INDEX own_factor_by_name ON own_factor (name, ifnull (unit, ''));

CREATE TABLE new_day_value (
  date TEXT NOT NULL
    REFERENCES day (date) ON DELETE CASCADE,
  factor TEXT
    CHECK (factor <> ''),
  own_factor TEXT
    CHECK (own_factor <> ''),
  value REAL NOT NULL
    CHECK (abs (value) < 9e999),
  CHECK ((factor IS NULL) <> (own_factor IS NULL)),
  UNIQUE (date, factor),
  UNIQUE (own_factor, date)
) STRICT;

INSERT INTO new_day_value (date, factor, own_factor, value)
SELECT date, factor, own_factor, value FROM day_value;

DROP TABLE day_value;

ALTER TABLE new_day_value RENAME TO day_value;
