-- What is due is looked up per destination, so that one that takes no more never slows the others down.
CREATE INDEX deliveries_due_of ON deliveries (destination_id, next_attempt_at_ms, id)
  WHERE state IN ('pending', 'retrying');
DROP INDEX deliveries_due;

-- A postback is stored before its click id is known: without this each one is indexed twice.
DROP INDEX postbacks_click_id;
CREATE INDEX postbacks_click_id ON postbacks (click_id) WHERE click_id IS NOT NULL;
