-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The record that was made first, among those whose ids no other diary has.
--
-- out: id

SELECT id
FROM (
  SELECT id, created_at FROM episode
  UNION ALL SELECT id, created_at FROM own_factor
  UNION ALL SELECT id, created_at FROM sign
  UNION ALL SELECT id, created_at FROM medicine
  UNION ALL SELECT id, created_at FROM visit
)
ORDER BY created_at, id
LIMIT 1
