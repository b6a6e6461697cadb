-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5: a day that was noted on two computers is united value by value.
--
-- What a day says was said at an instant of its own: whether it is complete, its note, and each
-- value. A value that was taken out again stays as NULL, so that the other copy hears of it; 0 is the
-- instant of what was never said. Of days of older versions nobody knows when what was said, so
-- it counts as said when the day was last changed.

ALTER TABLE day ADD COLUMN complete_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE day ADD COLUMN note_at INTEGER NOT NULL DEFAULT 0;

UPDATE day SET
  complete_at = iif (complete, modified_at, 0),
  note_at = iif (note IS NULL, 0, modified_at);

CREATE TABLE new_day_value (
  date TEXT NOT NULL
    REFERENCES day (date) ON DELETE CASCADE,
  factor TEXT
    CHECK (factor <> ''),
  own_factor TEXT
    CHECK (own_factor <> ''),
  value REAL
    CHECK (abs (value) < 9e999),
  modified_at INTEGER NOT NULL,
  CHECK ((factor IS NULL) <> (own_factor IS NULL)),
  UNIQUE (date, factor),
  UNIQUE (own_factor, date)
) STRICT;

INSERT INTO new_day_value (date, factor, own_factor, value, modified_at)
SELECT date, factor, own_factor, value, modified_at
FROM day_value
JOIN day USING (date);

DROP TABLE day_value;

ALTER TABLE new_day_value RENAME TO day_value;
