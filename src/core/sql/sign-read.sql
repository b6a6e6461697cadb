-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Signs; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, date, sign, present, how, site, side, note

SELECT
  id, created_at, modified_at, date, sign, present, how, site, side, note
FROM sign
