//! The analysis step by step: articles are read one after the other, and what was read is kept for the next time.

use crate::assemble::assemble;
use crate::document::Document;
use crate::notes::Notes;
use corpus::{Corpus, Input};

/// Analyses articles and remembers what it read, so that an article added to many costs little more than itself.
///
/// What it gives is what [`analyse`](crate::analyse) gives of the same articles, whatever was read before.
///
/// ```
/// use analysis::{Analyst, Article, Input};
/// let article = |text: &str| Article { text: text.to_owned(), ..Article::default() };
/// let articles = vec![article("The bridge was opened."), article("The bridge stays closed.")];
/// let mut analyst = Analyst::default();
/// let unread = analyst.begin(Input { articles: articles.clone(), ..Input::default() });
/// assert_eq!(unread, 2);
/// while analyst.read_next() {}
/// assert_eq!(analyst.finish().claims.len(), 2);
/// // Of the same articles and one more, only that one is read.
/// let articles = [articles, vec![article("The mayor was not there.")]].concat();
/// assert_eq!(analyst.begin(Input { articles, ..Input::default() }), 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Analyst {
    input: Input,
    /// What was read of each article, in the order of the input; `None` where it is still unread.
    read: Vec<Option<(Document<'static>, Notes)>>,
}

impl Analyst {
    /// Takes up articles and returns how many of them it has to read. What it has read of other articles it forgets.
    pub fn begin(&mut self, input: Input) -> usize {
        let mut known = std::mem::take(&mut self.read);
        self.input = input;
        for article in &self.input.articles {
            let same = |read: &&mut Option<(Document<'_>, Notes)>| {
                read.as_ref().is_some_and(|(document, _)| document.text() == article.text)
            };
            self.read.push(known.iter_mut().find(same).and_then(Option::take));
        }
        self.unread()
    }

    /// How many articles are still to be read.
    #[must_use]
    pub fn unread(&self) -> usize {
        self.read.iter().filter(|read| read.is_none()).count()
    }

    /// Reads one article more; returns whether there was one to read.
    pub fn read_next(&mut self) -> bool {
        let Some(at) = self.read.iter().position(Option::is_none) else { return false };
        let text = self.input.articles.get(at).map_or("", |article| &article.text);
        let twin = self.read.iter().flatten().find(|(document, _)| document.text() == text).cloned();
        let read = twin.unwrap_or_else(|| {
            let document = Document::owning(text.to_owned());
            let notes = Notes::on(&document);
            (document, notes)
        });
        self.read.get_mut(at).map(|unread| *unread = Some(read)).is_some()
    }

    /// The corpus of the articles. What is still unread is read first.
    #[must_use]
    pub fn finish(&mut self) -> Corpus {
        while self.read_next() {}
        let (documents, notes): (Vec<_>, Vec<_>) = std::mem::take(&mut self.read).into_iter().flatten().unzip();
        let corpus = assemble(&self.input, &documents, &notes);
        self.read = documents.into_iter().zip(notes).map(Some).collect();
        corpus
    }
}
