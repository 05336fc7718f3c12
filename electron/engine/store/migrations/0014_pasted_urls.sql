-- The postback URLs that the person pasted into a network's cabinet, as JSON: [{"label": null, "url": "https://…"}].
-- NULL where only the address is known.
ALTER TABLE network_addresses ADD COLUMN pasted_urls TEXT;
