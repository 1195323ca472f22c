//! The table.

/// A figure.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The task.
    pub(super) task: &'static str,
    /// Which part of its data, and what is measured.
    pub(super) measure: String,
    /// How much data: `76 texts`.
    pub(super) size: String,
    /// What a trivial method reaches on the same data, where that is known.
    pub(super) floor: Option<f64>,
    /// What the program reaches; `None` where it predicts nothing of the kind.
    pub(super) score: Option<f64>,
    /// What is to be reached.
    pub(super) goal: Option<f64>,
}

/// The rows with a goal, as the page reads them: columns parted by tabs, a dash where a number is missing.
pub(super) fn figures(rows: &[Row]) -> String {
    let number = |number: Option<f64>| number.map_or("–".to_owned(), |number| format!("{number:.3}"));
    let mut lines = String::from("task\tmeasure\tdata\tfloor\tscore\tgoal\n");
    for row in rows.iter().filter(|row| row.goal.is_some()) {
        let [floor, score, goal] = [row.floor, row.score, row.goal].map(number);
        lines += &[row.task, &row.measure, &row.size, &floor, &score, &goal].join("\t");
        lines.push('\n');
    }
    lines
}

/// The rows in columns, numbers with three digits after the point. A score below its goal is marked.
pub(super) fn print(rows: &[Row]) -> String {
    let number = |number: Option<f64>| number.map_or("–".to_owned(), |number| format!("{number:.3}"));
    let mut cells = vec![["task", "measure", "data", "floor", "score", "goal", ""].map(str::to_owned)];
    for row in rows {
        let below = row.goal.is_some_and(|goal| row.score.is_none_or(|score| score < goal));
        cells.push([
            row.task.to_owned(),
            row.measure.clone(),
            row.size.clone(),
            number(row.floor),
            number(row.score),
            number(row.goal),
            if below { "below" } else { "" }.to_owned(),
        ]);
    }
    let mut widths = [0; 7];
    for row in &cells {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut table = String::new();
    for row in &cells {
        let line: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        table += line.join("  ").trim_end();
        table.push('\n');
    }
    table
}
