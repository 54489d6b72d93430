import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files against profiles of veraPDF. The first argument names the profiles, such as "ua1,2a"; the others are
 * files. Prints a line for every file and profile that it passed, or for every rule that it broke:
 * file, profile, "passed" and the number of checks, or the rule and its message, with tabs between them.
 */
public class VeraPdfCheck {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int place = 1; place < arguments.length; place++) {
            for (String profile : arguments[0].split(",")) {
                check(arguments[place], profile);
            }
        }
    }

    private static void check(String path, String profile) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(profile);
        try (InputStream file = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                tell(path, profile, "passed", String.valueOf(result.getTotalAssertions()));
                return;
            }
            TreeMap<String, String> broken = new TreeMap<>();
            for (TestAssertion one : result.getTestAssertions()) {
                broken.put(one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber(), one.getMessage());
            }
            broken.forEach((rule, message) -> tell(path, profile, rule, message));
        }
    }

    private static void tell(String path, String profile, String what, String more) {
        System.out.println(path + "\t" + profile + "\t" + what + "\t" + more.replaceAll("\\s+", " "));
    }
}
