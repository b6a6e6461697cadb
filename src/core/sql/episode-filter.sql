-- SPDX-FileCopyrightText: 2026 The Fascicle developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which episodes are wanted; stands behind episode-read or a count.
--
-- in:  :from, :to (dates; texts before and after all dates leave it open),
--      :site, :kind (NULL for all), :text (words in the place's name and the note, or NULL)

WHERE date BETWEEN :from AND :to
  AND (:site IS NULL OR site = :site)
  AND (:kind IS NULL OR kind = :kind)
  AND (:text IS NULL OR mentions (place_name (site, side) || ' ' || ifnull (note, ''), :text))
