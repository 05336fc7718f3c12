-- Searches that a person keeps above the list, in their order of the list: by what it is sorted, and the place of the view.
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  -- In the language of the search.
  search TEXT NOT NULL,
  sort_by TEXT NOT NULL,
  sort_order TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;
