-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The newest modified instant that files carry, which is that of episodes.
--
-- out: modified_at, 0 without an episode

SELECT ifnull (max (modified_at), 0)
FROM episode
