-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The places of the latest episodes, the latest first.
--
-- in:  :limit
-- out: site, side

SELECT site, side
FROM episode
GROUP BY site, side
ORDER BY max (started_at) DESC, site, side
LIMIT :limit
