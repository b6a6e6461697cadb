-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was recorded of the days of a period. Values of a factor that was deleted in another copy are
-- not shown.
--
-- in:  :from, :to
-- out: date, factor (a key of the vocabulary, or the id of an own factor), value

SELECT date, ifnull (factor, own_factor), value
FROM day_value
WHERE date BETWEEN :from AND :to
  AND value IS NOT NULL
  AND (own_factor IS NULL OR own_factor IN (SELECT id FROM own_factor))
