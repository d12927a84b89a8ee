package fr.academie.cap.courrier.pdf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A document dated by its content, not by the wall clock: same data, same bytes. */
final class DocumentDate extends PDDocument {

    private final Calendar date;

    DocumentDate(LocalDate date, long empreinte) {
        this.date = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        setDocumentId(empreinte);
    }

    // Called by the renderer after it has stamped "now" and before it writes the XMP from this dictionary.
    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(date);
        super.setDocumentInformation(information);
    }
}
