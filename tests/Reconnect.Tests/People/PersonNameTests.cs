using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Berg, Anna", "Anna Berg")]
    [InlineData("'Anna Berg'", "Anna Berg")]
    [InlineData("  Anna   Berg ", "Anna Berg")]
    [InlineData("Ronny \u202Etnelat pot\u202C Storm", "Ronny tnelat pot Storm")]
    [InlineData("Berg, Anna, Dr.", "Berg, Anna, Dr.")]
    public void Is_cleaned_of_what_programs_and_deceivers_add(string name, string clean) => Assert.Equal(clean, PersonName.Clean(name));

    [Theory]
    [InlineData("Anna Berg", "Anna")]
    [InlineData("Dr. Yusuf Demirci", "Yusuf")]
    [InlineData("Prof. Dr. Anna Berg", "Anna")]
    [InlineData("Dr.", "Dr.")]
    [InlineData("anna@example.example", "anna@example.example")]
    public void Calls_people_by_the_first_word_that_is_no_title(string name, string called) => Assert.Equal(called, PersonName.CallName(name));

    [Theory]
    [InlineData("Anna Berg", true)]
    [InlineData("Ludwig van Beethoven", true)]
    [InlineData("王芳", true)]
    [InlineData("Anna", false)]
    [InlineData("weekly digest", false)]
    [InlineData("Fjordline Reception", false)]
    [InlineData("Service Desk", false)]
    [InlineData("Team 42", false)]
    [InlineData("Sale & Deals", false)]
    [InlineData("", false)]
    public void Looks_personal_only_when_a_human_being_may_be_called_so(string name, bool personal) => Assert.Equal(personal, PersonName.LooksPersonal(name));

    [Theory]
    [InlineData("Anna Berg", "BERG, ANNA", true)]
    [InlineData("Björn Lüders", "Bjorn Luders", true)]
    [InlineData("Dr. Anna Berg", "Anna Berg", true)]
    [InlineData("Anna Berg", "Anna Berger", false)]
    [InlineData("Anna", "Anna", false)]
    public void Is_the_same_only_as_a_full_name(string one, string other, bool same) => Assert.Equal(same, PersonName.AreSame(one, other));
}
