-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Notes all days as they are before they are united.
--
-- {here}: the row of a day, written out

CREATE TEMP TABLE IF NOT EXISTS before (
  date TEXT PRIMARY KEY NOT NULL,
  row TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DELETE FROM temp.before;

INSERT INTO temp.before (date, row)
SELECT date, {here}
FROM main.day AS here;
