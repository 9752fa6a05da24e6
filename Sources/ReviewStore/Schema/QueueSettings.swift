/// What a queue has come to have since its first tables: its lease and its priority.
enum QueueSettings {
    static let sql = """
        -- How long a sample stays in hand without input, in milliseconds.
        ALTER TABLE queue ADD COLUMN lease_ms INTEGER NOT NULL DEFAULT 900000 CHECK (lease_ms > 0);
        -- Of several queues with work for somebody, those of the highest priority come first.
        ALTER TABLE queue ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
        """
}
