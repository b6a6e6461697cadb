-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A slice of the history, day by day; stands behind episode-filter.
--
-- in:  :limit (-1 for all), :offset

ORDER BY date DESC, started_at DESC, id DESC
LIMIT :limit OFFSET :offset
