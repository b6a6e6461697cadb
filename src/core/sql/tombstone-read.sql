-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- When something was last deleted, be it back or not.
--
-- in:  :type, :id
-- out: deleted_at

SELECT deleted_at
FROM tombstone
WHERE type = :type AND id = :id
