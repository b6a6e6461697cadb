-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The person's own factors; what calls it adds which, and in which order.
--
-- out: id, created_at, modified_at, name, unit, scale

SELECT
  id, created_at, modified_at, name, unit, scale
FROM own_factor
