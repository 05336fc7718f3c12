-- Its number belongs to the notifications; this file gives way to theirs.
SELECT 1;
