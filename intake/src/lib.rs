//! Reads a folder of seeds: articles, what is known of them, and the event's topics.
