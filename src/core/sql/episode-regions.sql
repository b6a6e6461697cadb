-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- On which days each place had episodes.
--
-- out: site, side, date

SELECT DISTINCT site, side, date
FROM episode
ORDER BY site, side, date
