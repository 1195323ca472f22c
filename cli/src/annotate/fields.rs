//! Which fields an annotation holds.

/// What an annotation can hold, in the order it is written in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Field {
    Sentences,
    Pos,
    Attributions,
    Claims,
    Frames5,
    Frames14,
    Uncertain,
    Subjective,
    Expectation,
    Checkworthy,
    Tone,
    TemporalNumeric,
    Actors,
}

const FIELDS: [(Field, &str); 13] = [
    (Field::Sentences, "sentences"),
    (Field::Pos, "pos"),
    (Field::Attributions, "attributions"),
    (Field::Claims, "claims"),
    (Field::Frames5, "frames5"),
    (Field::Frames14, "frames14"),
    (Field::Uncertain, "uncertain"),
    (Field::Subjective, "subjective"),
    (Field::Expectation, "expectation"),
    (Field::Checkworthy, "checkworthy"),
    (Field::Tone, "tone"),
    (Field::TemporalNumeric, "temporal_numeric"),
    (Field::Actors, "actors"),
];

/// The fields asked for.
#[derive(Clone, Debug)]
pub(crate) struct Fields(Vec<Field>);

impl Default for Fields {
    /// Everything but parts of speech.
    fn default() -> Self {
        Self(FIELDS.iter().map(|&(field, _)| field).filter(|&field| field != Field::Pos).collect())
    }
}

impl Fields {
    /// Reads a list parted by commas.
    ///
    /// # Errors
    /// Says which name is no field, and which there are.
    pub(crate) fn parse(list: &str) -> Result<Self, String> {
        let fields: Result<Vec<Field>, String> = list
            .split(',')
            .map(|name| {
                FIELDS.iter().find(|(_, known)| *known == name.trim()).map(|&(field, _)| field).ok_or_else(|| {
                    let known: Vec<_> = FIELDS.iter().map(|&(_, name)| name).collect();
                    format!("“{name}” is not a field; there are {}", known.join(", "))
                })
            })
            .collect();
        fields.map(Self)
    }

    pub(crate) fn add_pos(&mut self) {
        self.0.push(Field::Pos);
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.0.contains(&field)
    }
}
