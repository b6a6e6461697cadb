-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Episodes; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, started_at, utc_offset, duration_s, running, kind, site, side,
--      intensity, helped, note

SELECT
  id, created_at, modified_at, started_at, utc_offset, duration_s, running, kind, site, side,
  intensity, helped, note
FROM episode
