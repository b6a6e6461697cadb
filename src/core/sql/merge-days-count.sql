-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Counts what became of the days.
--
-- {here}: the row of a day, written out
-- out: days that were added, that were changed, that were deleted

SELECT
  (SELECT count (*) FROM main.day WHERE date NOT IN (SELECT date FROM temp.before)),
  (SELECT count (*) FROM main.day AS here JOIN temp.before USING (date) WHERE row <> {here}),
  (SELECT count (*) FROM temp.before WHERE date NOT IN (SELECT date FROM main.day))
