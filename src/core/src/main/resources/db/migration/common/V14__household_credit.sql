-- What of an order the family's credit pays; reserved while a payment of the order is under way or in doubt.
alter table purchase_order add column credit_cents bigint default 0 not null;
alter table purchase_order add constraint purchase_order_credit_part
    check (credit_cents >= 0 and credit_cents <= total_cents);
