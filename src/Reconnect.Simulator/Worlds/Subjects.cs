namespace Reconnect.Simulator.Worlds;

/// <summary>What mails and meetings are called. The product never asks for it; people who look at the demo read it.</summary>
public static class Subjects
{
    public static readonly IReadOnlyList<string> Work =
    [
        "Draft for Thursday", "Question about the numbers", "Figures for the ferry line", "Review of the plan", "Short question",
        "Next steps", "Feedback on the outline", "Timetable changes", "Travel on the 12th", "Zahlen fürs Quartal", "Kurze Rückfrage",
        "Entwurf Vertrag", "Contract, second version", "Pictures from the harbour", "Agenda", "Notes from yesterday", "Your comments",
    ];

    public static readonly IReadOnlyList<string> Private =
    [
        "Weekend?", "How are you?", "The photos", "That book", "Concert tickets", "Wie geht's?", "Birthday plans", "Sunday sailing",
        "Recipe, as promised", "Kaffee?", "News from us", "The kids",
    ];

    public static readonly IReadOnlyList<string> Meetings =
    [
        "Pricing", "Handover", "Winter timetable", "Crew planning", "Supplier talk", "Budget check", "Design review", "Interview", "Onboarding",
    ];
}
