-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The newest modified instant of all records.
--
-- out: modified_at, 0 in an empty diary

SELECT ifnull (max (modified_at), 0)
FROM (
  SELECT max (modified_at) AS modified_at FROM episode
  UNION ALL SELECT max (modified_at) FROM own_factor
  UNION ALL SELECT max (modified_at) FROM day
  UNION ALL SELECT max (modified_at) FROM sign
  UNION ALL SELECT max (modified_at) FROM medicine
  UNION ALL SELECT max (modified_at) FROM visit
  UNION ALL SELECT max (modified_at) FROM acknowledgement
  UNION ALL SELECT max (modified_at) FROM person
)
