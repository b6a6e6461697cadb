-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- On which days each place had episodes, and how many.
--
-- out: site, side, date, episodes

SELECT site, side, date, count (*)
FROM episode
GROUP BY site, side, date
ORDER BY site, side, date
