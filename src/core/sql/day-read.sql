-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Days; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, complete, note

SELECT
  date AS id, created_at, modified_at, complete, note
FROM day
