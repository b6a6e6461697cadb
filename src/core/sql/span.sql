-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first and the last date on which anything was recorded: an episode, a day, a sign or a visit.
-- The dates of medicines do not count.
--
-- out: first, last

SELECT min (first), max (last)
FROM (
  SELECT (SELECT min (date) FROM episode) AS first, (SELECT max (date) FROM episode) AS last
  UNION ALL SELECT (SELECT min (date) FROM day), (SELECT max (date) FROM day)
  UNION ALL SELECT (SELECT min (date) FROM sign), (SELECT max (date) FROM sign)
  UNION ALL SELECT (SELECT min (date) FROM visit), (SELECT max (date) FROM visit)
)
