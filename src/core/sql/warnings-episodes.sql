-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The episodes, with what warnings look at.
--
-- out: id, date, kind, site, side, intensity (0 where it is not recorded)

SELECT id, date, kind, site, side, ifnull (intensity, 0)
FROM episode
ORDER BY date, id
