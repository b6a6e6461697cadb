-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The person's own factors; what calls it adds which, and in which order. Where two copies of the
-- diary each had one of the same name and unit, but for case and spaces, a number behind the name tells
-- the younger one; the space before it is one that nobody types (U+00A0).
--
-- out: id, created_at, modified_at, name, unit, scale

SELECT
  id, created_at, modified_at, name, unit, scale
FROM (
  SELECT
    id, created_at, modified_at, unit, scale,
    CASE row_number () OVER twins
      WHEN 1 THEN name
      ELSE name || char (160) || '(' || row_number () OVER twins || ')'
    END AS name
  FROM own_factor
  WINDOW twins AS (PARTITION BY fold (name), fold (unit) ORDER BY created_at, id)
)
