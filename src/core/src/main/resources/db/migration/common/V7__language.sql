-- The language that a family chose (mail comes in it, a sign-in elsewhere finds it), and when it declared that it may
-- choose English. An order keeps the language in which it was made: its receipt says the same words again.
alter table account add column language varchar(2) default 'fr' not null;
alter table account add column english_attested_at timestamp;
alter table purchase_order add column language varchar(2) default 'fr' not null;
