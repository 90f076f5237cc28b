"""Room for the sums that remittance files hold."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_found_in_file")]

    operations = [
        migrations.AlterField(
            model_name="appealcase",
            name="amount_in_dispute",
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=20, null=True),
        ),
    ]
