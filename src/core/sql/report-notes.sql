-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The notes of a period that belong to a date, in the order of time.
--
-- in:  :from, :to
-- out: date, type of the record, its id, site, side, sign, note

SELECT date, type, id, site, side, sign, note
FROM (
  SELECT date, 0 AS rank, 'day' AS type, NULL AS site, NULL AS side, NULL AS sign, note, date AS id
  FROM day
  UNION ALL SELECT date, started_at, 'episode', site, side, NULL, note, id FROM episode
  UNION ALL SELECT date, NULL, 'sign', site, side, sign, note, id FROM sign
)
WHERE note IS NOT NULL AND date BETWEEN :from AND :to
ORDER BY date, type = 'sign', type = 'episode', rank, id
