-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which episodes are wanted; stands behind episode-read or a count.
--
-- in:  :from, :to (dates, NULL for no bound), :site, :kind (NULL for all),
--      :text (words in the place's name and the note, or NULL)

WHERE date BETWEEN ifnull (:from, '') AND ifnull (:to, '~')
  AND (:site IS NULL OR site = :site)
  AND (:kind IS NULL OR kind = :kind)
  AND (:text IS NULL OR mentions (place_name (site, side) || ' ' || ifnull (note, ''), :text))
